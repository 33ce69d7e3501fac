"""How the window looks: colours, fonts, icons, the Vietnamese words of Qt."""
