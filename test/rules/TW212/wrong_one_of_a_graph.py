from threading import Thread


class Walker:
    def walk(self, dag, walk_func):
        nodes = dag.topological_sort()
        nodes.reverse()
        threads = {}

        def wait_for(nodes):
            for node in nodes:
                thread = threads[node]
                while thread.is_alive():
                    threads[node].join(0.5)  # expect: TW212:hint

        for node in nodes:
            def fn(n, deps):
                wait_for(deps)
                return walk_func(n)

            deps = dag.all_downstreams(node)
            threads[node] = Thread(target=fn, args=(node, deps), name=node)  # expect: TW208

        for node in nodes:
            threads[node].start()
        wait_for(nodes)
