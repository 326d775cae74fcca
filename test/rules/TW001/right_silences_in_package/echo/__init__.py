from .server import Server
