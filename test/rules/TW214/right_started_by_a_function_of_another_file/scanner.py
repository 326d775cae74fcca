import threading


class Scanner(threading.Thread):
    def run(self):
        print("scanning")
