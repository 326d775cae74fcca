import multiprocessing
import threading

from work import slow, watch

if __name__ == "__main__":
    multiprocessing.set_start_method("fork")
    watcher = threading.Thread(target=watch, daemon=True)
    watcher.start()
    process = multiprocessing.Process(target=slow)
    process.start()  # expect: TW503
    process.join()
