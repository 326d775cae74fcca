"""What is stored isn't what the test compared with: a step that another one changed meanwhile is taken back."""

import threading
import time


class App:
    def __init__(self):
        self.step = 0
        self.wanted = 0

    def move(self):
        if self.step != self.wanted:  # expect: TW103
            self.step = 0
            print("from the start")

    def serve(self):
        while True:
            time.sleep(1)
            self.step = int(time.time())

    def run(self):
        threading.Thread(target=self.serve, daemon=True).start()
        while True:
            self.wanted = int(input())
            self.move()


if __name__ == "__main__":
    app = App()
    app.run()
