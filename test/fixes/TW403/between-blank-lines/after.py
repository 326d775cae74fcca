import threading

lock = threading.Lock()
connections = {}


def serve(port, sock):
    with lock:
        connections[port] = {
            "sock": sock,
            "state": int(port),
        }

    print("serving", port)
