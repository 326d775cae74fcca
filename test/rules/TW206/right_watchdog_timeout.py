import concurrent.futures
import subprocess
import threading


def run_test(name):
    subprocess.run(["python3", "-m", name], check=False)


def main():
    for name in ("test_io", "test_net", "test_gui"):
        thread = threading.Thread(target=run_test, args=(name,), daemon=True)
        thread.start()
        thread.join(timeout=60)
        if thread.is_alive():
            print(name, "hangs")
    with concurrent.futures.ThreadPoolExecutor(1) as pool:
        for name in ("test_slow", "test_slower"):
            future = pool.submit(run_test, name)
            try:
                future.result(timeout=300)
            except concurrent.futures.TimeoutError:
                print(name, "is too slow")


main()
