from socket import *
from threading import *

total = 0


def scan(host, port):
    global total
    with socket(AF_INET, SOCK_STREAM) as s:
        s.connect((host, port))
    total += 1  # expect: TW101


def main(host, ports):
    for port in ports:
        t = Thread(target=scan, args=(host, int(port)))  # expect: TW208
        t.start()  # expect: TW201


main(input(), input().split(","))
