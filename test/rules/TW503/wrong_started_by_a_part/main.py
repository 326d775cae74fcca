from jobs import run
from monitor import Monitor

if __name__ == "__main__":
    monitor = Monitor()
    monitor.start()
    run(["a", "b"])
    monitor.stop()
