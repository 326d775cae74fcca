import socket
import threading


class Commands(threading.Thread):
    def run(self):
        while 1:
            cmd = input()
            if cmd == "/stop":
                break
            if cmd == "/ban":
                black = open("blacklist.txt", "a")
                black.write(input("who? ") + "\n")
                black.close()


server = socket.socket()
server.bind(("", 45000))
server.listen(5)
comm = Commands()
comm.start()  # expect: TW201:information
while 1:
    conn, addr = server.accept()
    black = open("blacklist.txt", "r")
    for ip in black:
        print(ip)
    black.close()
    if conn.recv(10) == b"end":
        break
