import socket
import threading


def receive(sock):
    while data := sock.recv(100):
        print(data)


def hello(sock, done):
    sock.sendall(b"hello")
    done.set()


def greet():
    done = threading.Event()
    with socket.create_connection(("localhost", 80)) as sock:
        threading.Thread(target=hello, args=(sock, done)).start()
        done.wait()
    print("sent")


def chat():
    with socket.create_connection(("localhost", 80)) as sock:
        threading.Thread(target=receive, args=(sock,)).start()
        while True:
            sock.sendall(input("> ").encode())


greet()
chat()
