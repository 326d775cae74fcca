CHANNEL = "general"
PORT = 6667
