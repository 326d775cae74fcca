import socket
import threading


class Lookup(threading.Thread):
    def __init__(self, host):
        super().__init__(name=host)
        self.host = host

    def run(self):
        try:
            print(self.host, socket.gethostbyname(self.host))
        except OSError as problem:
            print(self.host, problem)


def main():
    lookups = []
    with open("hosts.txt") as hosts:
        for number, line in enumerate(hosts):
            if line.startswith("#"):
                continue
            lookup = Lookup(line.strip())  # expect: TW208
            lookup.start()
            lookups.append(lookup)
            print(number, "lookups so far")
    for lookup in lookups:
        lookup.join()


main()
