"""The first writer takes the lock for all: as long as one is counted in, no other is the first."""

import threading

class Lightswitch:
    def __init__(self, sem):
        self.count = 0
        self.mutex = threading.Semaphore(1)
        self.sem = sem

    def lock(self):
        self.mutex.acquire()
        self.count += 1
        if self.count == 1:
            self.sem.acquire()
        self.mutex.release()

    def unlock(self):
        self.mutex.acquire()
        self.count -= 1
        if self.count == 0:
            self.sem.release()
        self.mutex.release()

def read(switch, allow_read):
    allow_read.acquire()
    switch.lock()
    print("reading")
    switch.unlock()
    allow_read.release()

def write(sem, write_switch):
    write_switch.lock()
    sem.acquire()
    print("writing")
    write_switch.unlock()
    sem.release()

def main():
    allow_write = threading.Semaphore(1)
    allow_read = threading.Semaphore(1)
    read_switch = Lightswitch(allow_write)
    write_switch = Lightswitch(allow_read)
    threads = []
    for i in range(20):
        threads.append(threading.Thread(target=read, args=(read_switch, allow_read)))
        threads.append(threading.Thread(target=write, args=(allow_write, write_switch)))
    for t in threads:
        t.start()
    for t in threads:
        t.join()

main()
