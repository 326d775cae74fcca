import sys

from echo import Server

Server(int(sys.argv[1])).serve()
