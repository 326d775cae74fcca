"""Each connection is handled on a thread of its own, and all of them use one set."""
from websockets.sync.server import serve

clients = set()


def handle(connection):
    clients.add(connection)
    try:
        for message in connection:
            for client in clients:  # expect: TW107
                client.send(message)
    finally:
        clients.discard(connection)


with serve(handler=handle, host="", port=8001) as server:
    server.serve_forever()
