from threading import Thread
import time
def start_thread(target, name, daemon=False, args=()):
    t = Thread(target=target, name=name, args=args)
    t.daemon = daemon
    t.start()
    return t
class Server:
    def __init__(self):
        self.seen = {}
    def all_info(self, callback):
        def in_thread():
            for k, v in self.seen.items():  # expect: TW107
                print(k)
        start_thread(in_thread, "Info", daemon=True)
    def main_loop(self):
        n = 0
        while True:
            n += 1
            self.seen[n] = time.time()
            if n % 1000 == 0:
                self.all_info(print)
Server().main_loop()
