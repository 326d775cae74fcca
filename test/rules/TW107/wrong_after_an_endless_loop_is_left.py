"""The loop is left by what somebody types at the keyboard, and what is saved then changes still."""

import threading
import time


class Mailbox:
    def __init__(self):
        self.boxes = {}

    def push(self, user):
        self.boxes[user] = time.time()

    def save(self):
        for user in self.boxes:  # expect: TW107
            print(user)


class Server:
    def __init__(self, mailbox):
        self.mailbox = mailbox

    def listen(self):
        threading.Thread(target=self.send, daemon=True).start()
        while True:
            time.sleep(1)

    def send(self):
        while True:
            self.mailbox.push(time.time())


mailbox = Mailbox()
try:
    Server(mailbox).listen()
except KeyboardInterrupt:
    mailbox.save()
