"""The callee raises an exception of its own where there is no answer: the lock is kept then, but where a handler is there for it."""

import queue
import threading


class NoAnswer(Exception):
    pass


class Device:
    def __init__(self):
        self.lock = threading.Lock()
        self.answers = queue.Queue()

    def answer(self):
        try:
            return self.answers.get(timeout=1)
        except queue.Empty:
            raise NoAnswer("no answer")

    def ask(self, question):
        self.lock.acquire()  # expect: TW403:warning
        print(question)
        answer = self.answer()
        self.lock.release()
        return answer

    def ask_in_vain(self, question):
        self.lock.acquire()  # expect: TW403:hint
        try:
            print(question)
            answer = self.answer()
        except NoAnswer:
            self.lock.release()
            return None
        self.lock.release()
        return answer

    def tell(self):
        while True:
            try:
                print(self.ask("ping"))
            except NoAnswer:
                pass


device = Device()
threading.Thread(target=device.tell, daemon=True).start()
print(device.ask_in_vain("who"))
device.answers.put("hello")
print(device.ask("hello"))
