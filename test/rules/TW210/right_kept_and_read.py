import concurrent.futures
import subprocess


def build(target):
    subprocess.run(["make", target], check=True)


def main(targets):
    futures = []
    named = {}
    with concurrent.futures.ThreadPoolExecutor(4) as pool:
        futures.append(pool.submit(build, "first"))
        futures += [pool.submit(build, "second")]
        futures.extend(pool.submit(build, target) for target in targets)
        named[pool.submit(build, "last")] = "last"
        if (extra := pool.submit(build, "extra")).running():
            print("extra is running")
    extra.result()
    for future in concurrent.futures.as_completed([*futures, *named]):
        print(named.get(future, "one"), future.result())


main(["a", "b"])
