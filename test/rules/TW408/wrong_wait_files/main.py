from pools import workers
from tasks import whole

if __name__ == "__main__":
    results = [workers.submit(whole, 3) for _ in range(3)]
    print([r.result() for r in results])
    workers.shutdown()
