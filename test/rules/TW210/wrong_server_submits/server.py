import concurrent.futures
import socket

import session


def serve(port):
    with socket.create_server(("", port)) as server:
        with concurrent.futures.ThreadPoolExecutor(max_workers=30) as pool:
            while True:
                connection, address = server.accept()
                print("hello", address)
                pool.submit(session.answer, connection)  # expect: TW210
