"""Two threads ask the helper whether there is a letter, and take it then."""
import queue
import threading


class Mailbox:
    def __init__(self, letters):
        self.letters = queue.Queue()
        for letter in letters:
            self.letters.put(letter)

    def has_mail(self):
        return not self.letters.empty()

    def open_all(self):
        while self.has_mail():  # expect: TW103
            print(self.letters.get())


mailbox = Mailbox(range(100))
clerks = [threading.Thread(target=mailbox.open_all) for _ in range(2)]
for clerk in clerks:
    clerk.start()
for clerk in clerks:
    clerk.join()
