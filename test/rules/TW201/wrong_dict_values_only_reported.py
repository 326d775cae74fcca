import ftplib
import threading


def mirror(host):
    with ftplib.FTP(host) as ftp:
        ftp.login()
        ftp.retrlines("LIST")


class Mirrors:
    def __init__(self):
        self.threads = {}

    def begin(self):
        for host in ["ftp.example.org", "ftp.example.net"]:
            thread = threading.Thread(target=mirror, args=(host,), daemon=False)
            self.threads[host] = thread
            thread.start()  # expect: TW201

    def report(self):
        for host, thread in self.threads.items():
            print(host, "busy" if thread.is_alive() else "finished")


mirrors = Mirrors()
mirrors.begin()
mirrors.report()
