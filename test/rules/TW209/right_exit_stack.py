import atexit
import concurrent.futures
import contextlib
import subprocess


def run(command):
    return subprocess.call(command)


def main():
    background = concurrent.futures.ThreadPoolExecutor(1)
    atexit.register(background.shutdown)
    with contextlib.ExitStack() as stack:
        pool = stack.enter_context(concurrent.futures.ThreadPoolExecutor(2))
        second = concurrent.futures.ThreadPoolExecutor(2)
        stack.callback(second.shutdown, wait=True)
        futures = [pool.submit(run, ["date"]), second.submit(run, ["uptime"]), background.submit(run, ["ls"])]
        print([future.result() for future in futures])


main()
