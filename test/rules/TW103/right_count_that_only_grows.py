import time
from _thread import start_new_thread

n = 0
count = 0


def connection(c):
    global count
    while True:
        if not c.recv(10):
            break
        count = count + 1  # expect: TW101


def timer():
    global n, count
    while True:
        n = n + 1
        time.sleep(1)
        if n == 5:
            n = 0
            if count > 0:
                print("running")
                count = 0


def main(server):
    start_new_thread(timer, ())
    while True:
        c, addr = server.accept()
        start_new_thread(connection, (c,))  # expect: TW208


if __name__ == "__main__":
    import socket
    s = socket.socket()
    s.bind(("", 0))
    s.listen(2)
    main(s)
