import socket
import threading
from multiprocessing import Process


class Scan:
    def __init__(self):
        self.threads = []
        self.status = {}

    def scan(self, host, ports):
        try:
            for port in ports:
                self.threads.append(threading.Thread(target=self.scan_port, args=(host, port)))
            for thread in self.threads:
                thread.start()
        except Exception as e:
            print(e)
            return
        for thread in self.threads:
            thread.join()

    def scan_port(self, host, port):
        sock = socket.socket()
        self.status[port] = 'Open' if sock.connect_ex((host, port)) == 0 else 'Closed'
        sock.close()


def listen():
    print('listening')


def main():
    while True:
        tcp = Scan()
        tcp.scan(input(), [22, 80, 443])
        for port in tcp.status.keys():
            print(port, tcp.status[port])
        sniffer = Process(target=listen)
        sniffer.start()
        sniffer.join()


if __name__ == '__main__':
    main()
