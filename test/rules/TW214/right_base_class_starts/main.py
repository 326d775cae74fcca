import threading

from base import Service


class Printer(Service):
    def make_thread(self):
        return threading.Thread(target=self.print_all)

    def print_all(self):
        print("all")


printer = Printer()
printer.begin()
printer.end()
