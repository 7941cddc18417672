svdd run latin1.svdd
