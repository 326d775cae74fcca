from server import Server

Server(9003).serve()
