import threading

clients = {}


def handle(port):
    clients.pop(port)


def serve():
    while True:
        port = input()
        clients[port] = 1
        t = threading.Thread(target=handle, args=(port,))
        t.start()


def main():
    try:
        serve()
    except KeyboardInterrupt:
        print("stopping")
    for sock in clients.values():  # expect: TW107
        print(sock)


main()
