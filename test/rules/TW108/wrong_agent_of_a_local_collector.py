import threading
import time


class Agent:
    def __init__(self):
        self.sending = False
        self.thread = threading.Thread(target=self.send)

    def start(self):
        self.sending = True
        self.thread.start()

    def send(self):
        while self.sending:  # expect: TW108
            print("alive")
            time.sleep(5)

    def stop(self):
        self.sending = False
        self.thread.join()


class Collector:
    def __init__(self):
        self.agent = Agent()

    def __enter__(self):
        self.agent.start()
        return self

    def __exit__(self, *failure):
        self.agent.stop()


def main():
    with Collector():
        time.sleep(60)


main()
