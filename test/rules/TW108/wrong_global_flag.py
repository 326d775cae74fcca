import socket
import sys
import threading

keep_going = True


def receive():
    with socket.create_server(("", 9000)) as server:
        while keep_going:  # expect: TW108
            conn, peer = server.accept()
            with conn:
                conn.sendall(f"hello {peer}\n".encode())


def main():
    global keep_going
    receiver = threading.Thread(target=receive)
    receiver.start()
    for line in sys.stdin:
        if line.strip() == "quit":
            break
    keep_going = False
    receiver.join()


if __name__ == "__main__":
    main()
