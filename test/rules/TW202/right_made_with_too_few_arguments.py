import queue
import threading


class Server(threading.Thread):
    def __init__(self, host, port, messages):
        super().__init__()
        self.messages = messages
        self.address = (host, port)

    def run(self):
        self.messages.put(self.address)


class Window:
    def __init__(self):
        self.messages = queue.Queue()
        self.server = Server("localhost", 7000, self.messages)
        self.server.start()
        print(self.messages.get())
        self.server.join()


# The test that came first, from before it was given a queue: it raises TypeError and comes to no `run()`.
def main():
    server = Server("localhost", 7000)
    server.run()


if __name__ == "__main__":
    main()
else:
    Window()
