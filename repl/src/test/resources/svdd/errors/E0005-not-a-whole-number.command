svdd run rewards.svdd --batch many
