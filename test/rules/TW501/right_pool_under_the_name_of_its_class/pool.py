import threading


class Pool:
    def __init__(self, count):
        self.threads = [threading.Thread() for _ in range(count)]

    def add_task(self, *args, task):
        for thread in self.threads:
            if not thread.is_alive():
                thread = threading.Thread(target=task, args=args, daemon=True)
                thread.start()
                break
