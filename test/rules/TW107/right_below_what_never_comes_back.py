"""A method that serves for ever: what stands below its call is never come to, and not called by anybody else for that."""

import threading
import time


class Mailbox:
    def __init__(self):
        self.boxes = {}

    def push(self, user):
        self.boxes[user] = time.time()

    def save(self):
        for user in self.boxes:
            print(user)


class Server:
    def __init__(self, mailbox):
        self.mailbox = mailbox

    def listen(self):
        threading.Thread(target=self.send).start()
        while True:
            time.sleep(1)

    def send(self):
        while True:
            self.mailbox.push(time.time())


mailbox = Mailbox()
Server(mailbox).listen()
mailbox.save()
