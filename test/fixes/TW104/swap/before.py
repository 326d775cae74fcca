import threading


class Buffer:
    def __init__(self):
        self.lock = threading.Lock()
        self.rows = []

    def add(self, row):
        with self.lock:
            self.rows.append(row)

    def more(self, rows):
        with self.lock:
            self.rows.extend(rows)

    def flush(self):
        batch = self.rows
        self.rows = []
        return len(batch)


buffer = Buffer()
threads = [
    threading.Thread(target=buffer.add, args=(1,)),
    threading.Thread(target=buffer.more, args=([2, 3],)),
    threading.Thread(target=buffer.flush),
]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(buffer.flush() <= 3)
