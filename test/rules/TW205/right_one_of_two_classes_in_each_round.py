import threading


class Up(threading.Thread):
    def run(self):
        print("up")


class Down(threading.Thread):
    def run(self):
        print("down")


class Server:
    def __init__(self):
        self.threads = []

    def serve(self):
        while True:
            if input() == "u":
                thread = Up()
            else:
                thread = Down()
            self.threads.append(thread)
            thread.start()


Server().serve()
