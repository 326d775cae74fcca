import threading
import time

import store


def main():
    threads = []
    for key in ("a", "b", "c"):
        thread = threading.Thread(target=store.put, args=(key,))
        thread.start()
        threads.append(thread)
    time.sleep(1)  # expect: TW303
    print(store.entries)


main()
