from concurrent.futures import ThreadPoolExecutor
from urllib.request import urlopen


class Outbox:
    def __init__(self):
        self.pool = ThreadPoolExecutor(2)

    def send(self, letter):
        sending = self.pool.submit(self._post, letter)
        sending.add_done_callback(lambda done: self._sent(done, letter))

    def _post(self, letter):
        return urlopen("http://post.example/" + letter).status

    def _sent(self, done, letter):
        # It is told of the end, and finds the result there.
        if done.exception() is not None or done.result() != 200:
            print("failed", letter)


outbox = Outbox()
for letter in ("a", "b", "c"):
    outbox.send(letter)
outbox.pool.shutdown()
