import threading


class Pipeline:
    def __init__(self):
        self._input_lock = threading.Lock()
        self._output_lock = threading.Lock()
        self._input = []
        self._output = []
        self._worker = threading.Thread(target=self._work)
        self._worker.start()

    def _work(self):
        for _ in range(100):
            with self._input_lock:
                items = list(self._input)
                self._input.clear()
                with self._output_lock:
                    self._output.extend(items)

    def flush(self):
        with self._output_lock:
            with self._input_lock:  # expect: TW401
                self._output.extend(self._input)
                self._input.clear()

    def close(self):
        self._worker.join()
