from collector import Collector

Collector(8125).run()
