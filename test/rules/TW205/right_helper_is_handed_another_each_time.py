import threading


def work(n):
    print(n)


class Client:
    _threading_thread = threading.Thread

    @staticmethod
    def _add_and_run(thread, pool):
        thread.daemon = True
        thread.start()
        pool.append(thread)

    def download(self, parts):
        pool = []
        first = self._threading_thread(target=work, args=(0,))
        self._add_and_run(first, pool)
        for part in parts:
            self._add_and_run(self._threading_thread(target=work, args=(part,)), pool)
        for thread in pool:
            thread.join()


Client().download([1, 2, 3])
