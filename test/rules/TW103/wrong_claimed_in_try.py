import threading
import time


class Store:
    busy = False

    def add(self, name):
        while Store.busy:  # expect: TW103
            time.sleep(0.01)
        try:
            Store.busy = True
            print("keeps", name)
        except OSError:
            pass
        except Exception:
            print("not kept", name)
        finally:
            Store.busy = False


store = Store()


def work(number):
    for step in range(10):
        store.add(f"{number} {step}")


workers = [threading.Thread(target=work, args=(number,)) for number in range(3)]
for worker in workers:
    worker.start()
for worker in workers:
    worker.join()
