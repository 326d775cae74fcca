from runner import Runner

Runner().run()
