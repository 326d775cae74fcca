"""What is stored is what the test found missing: with or without the test, the last one to store wins."""

import threading
import time


class Settings:
    def __init__(self):
        self.language = "en"
        self.level = 0


class App:
    def __init__(self):
        self.settings = Settings()

    def choose(self, language):
        if language != self.settings.language:
            self.settings.language = language
        if self.settings.level != 3:
            self.settings.level = 3

    def answer(self, reply):
        if reply[1] != self.settings.language and reply[1] != "any":
            self.settings.language = reply[1]

    def serve(self):
        while True:
            time.sleep(1)
            self.settings.language = "de"
            self.settings.level = 1

    def run(self):
        threading.Thread(target=self.serve, daemon=True).start()
        while True:
            self.choose(input())
            self.answer(input().split())


if __name__ == "__main__":
    app = App()
    app.run()
