import concurrent.futures
import subprocess

POOL = concurrent.futures.ThreadPoolExecutor(max_workers=2, thread_name_prefix="tools")


def lint(path):
    return POOL.submit(subprocess.call, ["lint", path])


def main():
    answers = [lint("a.py"), lint("b.py")]
    for answer in answers:
        print(answer.result())


main()
