import concurrent.futures
import subprocess


class Tools:
    def __init__(self):
        executor = concurrent.futures.ThreadPoolExecutor(max_workers=3)
        self._executor = executor

    def run(self, *command):
        return self._executor.submit(subprocess.call, command)

    def close(self):
        self._executor.shutdown()


tools = Tools()
try:
    print(tools.run("ls").result())
finally:
    tools.close()
