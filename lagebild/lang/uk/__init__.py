"""Ukrainian: word lists with an example sentence for each entry."""
