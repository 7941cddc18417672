svdd run rewards.svdd --diagnostics=jsno
