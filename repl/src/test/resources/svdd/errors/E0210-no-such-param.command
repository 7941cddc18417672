svdd run E0210-no-such-param.svdd --set candidate=40
