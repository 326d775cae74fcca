import threading


class Client:
    def __init__(self):
        self.lock = threading.Lock()
        self.answers = []

    def add(self, kind, text):
        with self.lock:
            if self.answers and self.answers[-1][0] == kind:
                self.answers[-1][1].append(text)
            else:
                self.answers.append([kind, [text]])

    def take(self, kind):
        with self.lock:
            for i, (name, texts) in enumerate(self.answers):
                if name == kind:
                    del self.answers[i]
                    return texts
        return None

    def flush(self):
        for kind in ("OK", "NO"):
            while self.take(kind):
                continue


client = Client()
reader = threading.Thread(target=client.add, args=("OK", "done"))
reader.start()
client.flush()
reader.join()
